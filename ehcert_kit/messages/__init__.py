"""Messages of CertRA v2, EtkRA v2 and the ETK depot: conversion between bytes and values, without any I/O."""
