"""What the command line does, without the command line: questions to the ledger, and how answers are printed."""
