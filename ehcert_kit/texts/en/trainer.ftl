### La page de la formatrice ou du formateur.

trainer-pause = The trainer asks you to wait before signing. The next part appears here as soon as they give the signal.
trainer-hint = Hint: { $text }
trainer-hint-none = Read the sentence under the heading again: it says what this page wants from you.
