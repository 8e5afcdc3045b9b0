"""The contract between actions, policies, channels and stores: slots, intents, payloads and metadata."""
