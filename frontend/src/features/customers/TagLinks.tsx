import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './customers.module.css';

/** A customer's tags; each leads to everybody who has it. */
export function TagLinks({ tags }: { tags: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <ul className={classes.tags}>
      {tags.map((tag) => (
        <li key={tag}>
          <Anchor
            href={`#/customers?tag=${encodeURIComponent(tag)}`}
            className={classes.tag}
            underline="never"
            title={t('customers.tag.whoHas', { tag })}
          >
            {tag}
          </Anchor>
        </li>
      ))}
    </ul>
  );
}
