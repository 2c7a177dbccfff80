"""The virtual eID: a Belgian card of applet 1.7 or 1.8 at the level of its APDUs, for a virtual reader.

It follows Fedict's public applet manuals (1.7, 1.8) and the "Card content" documents, and shares no code with the
kit's own card backends, so that a mistake in one of the two shows. Every name on it says TEST or PRATIQUE.

    tlv, pkcs15, identity    the octets of its files
    holders                  whose card it is
    profiles                 what differs between 1.7 and 1.8
    chip, faults             a card personalised, whole or with a fault
    applet, memory           the state machine: octets in, octets out; what survives without power
    vpcd, journal            the connection to the virtual reader, and its log
"""
