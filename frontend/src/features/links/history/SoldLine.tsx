import { Text } from '@mantine/core';
import type { Money as Amount } from '../../../api';
import type { Line } from '../../../api/invoices';
import { formatThousandths, Money, useShop } from '../../../ui';

interface SoldLineProps {
  line: Line;
  amount: Amount | undefined;
}

/** One line of a sent order: how many of what, and its amount. */
export function SoldLine({ line, amount }: SoldLineProps) {
  const shop = useShop();
  const lowers = line.type === 'discount';
  return (
    <li>
      <span>
        {!lowers && `${formatThousandths(line.quantity, shop)} × `}
        {line.name}
        {line.reference && (
          <Text span size="xs" c="dimmed" ms="xs">
            {line.reference}
          </Text>
        )}
      </span>
      {amount && <Money amount={lowers ? { ...amount, minor: -amount.minor } : amount} />}
    </li>
  );
}
