import type { User } from '../../../api/users';

/** What the form of a new user begins with. */
export const newUser: User = { id: 0, name: '', role: 'user', active: true, hasPassword: false, version: 0 };
