import { Button, Tooltip } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import classes from './list.module.css';

interface BarActionProps {
  label: string;
  icon: Icon;
  /** Why it cannot be done now. The button stays in reach of the keyboard, so that the reason is too. */
  why?: string;
  onClick: () => void;
}

/** An action for several invoices; one that is not possible says why. */
export function BarAction({ label, icon: Icon, why, onClick }: BarActionProps) {
  return (
    <Tooltip label={why} disabled={!why} events={{ hover: true, focus: true, touch: true }}>
      <Button
        variant="default"
        px="sm"
        className={classes.act}
        leftSection={<Icon size={16} aria-hidden />}
        aria-disabled={why ? true : undefined}
        data-disabled={why ? true : undefined}
        onClick={why ? undefined : onClick}
      >
        {label}
      </Button>
    </Tooltip>
  );
}
