import { Text } from '@mantine/core';
import type { Money as Amount } from '../../api';
import { Money } from '../../ui';
import { useInterval } from './useInterval';

interface PerIntervalProps {
  total: Amount;
  every: number;
  unit: string;
}

/** What a subscription costs: "24,00 € every month". */
export function PerInterval({ total, every, unit }: PerIntervalProps) {
  const interval = useInterval();
  return (
    <>
      <Money amount={total} />{' '}
      <Text span inherit c="dimmed">
        {interval(every, unit)}
      </Text>
    </>
  );
}
