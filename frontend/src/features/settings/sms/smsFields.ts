/** The names of the fields of who sends texts, as the book names them in its refusals. */
export const smsFields = ['service', 'address', 'user', 'number', 'password'] as const;
