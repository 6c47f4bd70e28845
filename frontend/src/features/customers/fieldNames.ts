const fields = [
  'name',
  'company',
  'email',
  'phone',
  'taxId',
  'language',
  'note',
  'addresses',
  'tags',
  'customFields',
];

export const addressFields = ['line1', 'line2', 'postalCode', 'city', 'region', 'country'];

interface Counts {
  addresses: number;
  customFields: number;
  tags: number;
}

/** The names of the form's inputs, as the book names them in its refusals. */
export function fieldNames({ addresses, customFields, tags }: Counts): string[] {
  return [
    ...fields,
    ...numbered('tags', tags),
    ...numbered('addresses', addresses).flatMap((address) =>
      addressFields.map((field) => `${address}.${field}`),
    ),
    ...numbered('customFields', customFields).flatMap((field) => [`${field}.name`, `${field}.value`]),
  ];
}

function numbered(list: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${list}.${i}`);
}

/** The refusals by input: all tags are typed in one. */
export function byInput(errors: Record<string, string>): Record<string, string> {
  const named = Object.entries(errors).map(([field, text]) => [field.replace(/^tags\.\d+$/, 'tags'), text]);
  return Object.fromEntries(named);
}
