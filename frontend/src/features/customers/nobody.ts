import type { Customer } from '../../api/customers';

/** A customer of whom nothing is known yet. */
export const nobody: Customer = {
  id: 0,
  name: '',
  company: '',
  email: '',
  phone: '',
  taxId: '',
  language: '',
  note: '',
  archived: false,
  createdAt: 0,
  erasedAt: 0,
  version: 0,
  addresses: [],
  tags: [],
  customFields: [],
};
