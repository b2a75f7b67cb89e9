"""What loaders share: drafts, and the words of headers, tags and metrics."""
