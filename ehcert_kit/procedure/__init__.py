"""The procedure, headless: from the card to a keystore that is ready, resumable at any point."""
