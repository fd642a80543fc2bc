"""Who somebody is and what they may do: settings, roles, workspaces. Pure rules."""
