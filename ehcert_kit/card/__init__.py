"""The Belgian identity card: presence, identity, certificates and signatures."""
