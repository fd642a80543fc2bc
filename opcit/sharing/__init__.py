"""What a share link is: its token, what it grants, for how long, and which words it may send.

Pure rules; opcit.store.shares keeps shares, components/sharing draws them.
"""
