import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LinkDetail } from '../../../api/links';
import { May, Money, Section } from '../../../ui';
import { TotalFigures } from '../../invoices/TotalFigures';
import type { CardAct } from '../../payments/cards/CardDialog';
import { HeldCards } from '../../payments/cards/HeldCards';
import { LinkAddress } from '../LinkAddress';
import { LinkCode } from '../LinkCode';
import { LinkStatusDot } from '../LinkStatusDot';
import classes from '../links.module.css';
import { Sending } from '../Sending';
import { TextButtons } from '../TextButtons';
import { LinkEvents } from './LinkEvents';
import { LinkFacts } from './LinkFacts';
import { Received } from './Received';
import { SoldLine } from './SoldLine';

type LinkContentProps = LinkDetail & {
  /** A card is about to be captured or released. */
  onCard: (act: CardAct) => void;
};

/** All that is known of a link. Its address is shown while it opens something. */
export function LinkContent({ onCard, ...detail }: LinkContentProps) {
  const { t } = useTranslation();
  const { link, status, cards } = detail;
  const open = status === 'created' || status === 'in_progress';
  return (
    <Stack gap="lg">
      <div className={classes.sum}>
        <Money amount={link.totals.total} fz="xl" fw={600} />
        <LinkStatusDot status={status} />
      </div>
      <HeldCards cards={cards} open={onCard} />
      {open && <LinkAddress url={detail.url} />}
      {open && <LinkCode {...detail} />}
      <Sending {...detail} />
      {open && <TextButtons {...detail} />}
      {link.invoiceId !== 0 && (
        <May needs="see">
          <Received invoiceId={link.invoiceId} />
        </May>
      )}
      <Section title={t('links.whatHappened')}>
        <LinkEvents {...detail} />
      </Section>
      <Section title={t('links.lines')}>
        <ul className={classes.sold}>
          {link.lines.map((line, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a sent order never change
            <SoldLine key={place} line={line} amount={link.totals.lines[place]?.amount} />
          ))}
        </ul>
        <div className={classes.repeated}>
          <TotalFigures totals={link.totals} taxIncluded={link.taxIncluded} coupon="" />
        </div>
      </Section>
      <Section title={t('links.details')}>
        <LinkFacts {...detail} />
      </Section>
    </Stack>
  );
}
