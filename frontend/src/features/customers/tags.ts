/** The length of a tag in characters, and how many a customer can have: the bounds of backend/book. */
export const longestTag = 40;
export const mostTags = 20;
