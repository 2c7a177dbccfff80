### Messages signés, échanges et épreuves, expliqués.
