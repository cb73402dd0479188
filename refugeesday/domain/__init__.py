"""What a Refugees Day is: values and rules, standard library only."""
