"""Summaries and answers by a language model that a host names, each sentence with its evidence, or none.

Off unless OPCIT_LLM_URL names an OpenAI-compatible endpoint (a local Ollama, or a hosted one). What a model
writes is taken only where it cites words of the article, at offsets at which they stand.
"""
