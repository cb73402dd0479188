"""Who meets whom, when, with which interpreter: numpy and highspy, nothing else."""
