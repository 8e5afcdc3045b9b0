"""What people say of themselves in their own words."""
