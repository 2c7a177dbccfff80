"""Tests of keystores: this kit's and the official client's, also with other programs."""
