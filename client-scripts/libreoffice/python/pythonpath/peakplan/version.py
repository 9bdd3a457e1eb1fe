VERSION = "@version@"
