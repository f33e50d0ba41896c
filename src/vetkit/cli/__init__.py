"""The command line, one command a file. Nothing else prints, reads the clock or sets the exit code.

The modules import what a command needs inside the command: ``--help`` waits for neither pydantic nor Rich.
"""
