interface Named {
  name: string;
  company: string;
}

/** The name a customer is listed under: the person's, or the company's where there is no person. */
export function displayName({ name, company }: Named): string {
  return name || company;
}

/** The company, where it is not the name already. */
export function companyBeside({ name, company }: Named): string {
  return name ? company : '';
}
