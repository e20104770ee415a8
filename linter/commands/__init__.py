"""The commands of the command line, a module each: ``run(arguments)`` returns the exit code."""
