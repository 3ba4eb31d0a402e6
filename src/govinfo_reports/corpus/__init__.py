"""Many files: what to read, what each holds, and what is known of it from before."""
