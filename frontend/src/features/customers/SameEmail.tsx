import { Anchor, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { customersKey, findCustomers } from '../../api/customers';
import { displayName } from './name';

/** Points to a customer who has the same email already, so that nobody is entered twice. */
export function SameEmail({ email, id }: { email: string; id: number }) {
  const { t } = useTranslation();
  const [typed] = useDebouncedValue(email.trim().toLowerCase(), 300);
  const { data = [] } = useQuery({
    queryKey: [...customersKey, 'search', typed],
    queryFn: () => findCustomers(typed),
    enabled: /.@.+\../.test(typed),
    meta: { quiet: true },
  });
  const other = data.find((customer) => customer.id !== id && customer.email.toLowerCase() === typed);
  if (!other) return null;
  return (
    <Text size="xs" mt={4} c="dimmed" role="status">
      {t('customers.sameEmail')}{' '}
      <Anchor size="xs" href={`#/customers/${other.id}`}>
        {displayName(other)}
      </Anchor>
    </Text>
  );
}
