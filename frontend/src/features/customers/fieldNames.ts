const fields = ['name', 'company', 'email', 'phone', 'taxId', 'language', 'note', 'addresses'];

export const addressFields = ['line1', 'line2', 'postalCode', 'city', 'region', 'country'];

/** The names of the form's inputs, as the book names them in its refusals. */
export function fieldNames(addresses: number): string[] {
  const perAddress = Array.from({ length: addresses }, (_, i) =>
    addressFields.map((field) => `addresses.${i}.${field}`),
  );
  return [...fields, ...perAddress.flat()];
}
