# Keeps the noise of old libraries out of the terminal; to be sourced.
export PYTHONWARNINGS=ignore
export SQLALCHEMY_SILENCE_UBER_WARNING=1
export TF_CPP_MIN_LOG_LEVEL=3
export RASA_TELEMETRY_ENABLED=false
