"""The rules that ship with newslint: one YAML file a rule, a folder a family."""
