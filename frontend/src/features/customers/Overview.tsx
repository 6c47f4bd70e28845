import { useTranslation } from 'react-i18next';
import type { Customer } from '../../api/customers';
import { Figures } from '../../ui';
import { AddressesCard, type AddressesCardProps } from './AddressesCard';
import classes from './customers.module.css';
import { TagLinks } from './TagLinks';
import { useLanguageName } from './useLanguageName';

/** Where a customer lives, and what else the shop knows. */
export function Overview(props: AddressesCardProps) {
  return (
    <div className={classes.overview}>
      <AddressesCard {...props} />
      <Facts {...props.customer} />
    </div>
  );
}

function Facts({ taxId, language, note, tags, customFields }: Customer) {
  const { t } = useTranslation();
  const languageName = useLanguageName();
  return (
    <section aria-labelledby="facts">
      <header className={classes.cardHeader}>
        <h2 id="facts" className={classes.heading}>
          {t('customers.facts')}
        </h2>
      </header>
      <Figures
        figures={[
          ...(taxId ? [{ label: t('customers.field.taxId'), value: taxId }] : []),
          { label: t('customers.field.language'), value: languageName(language) },
        ]}
      />
      {customFields.length > 0 && (
        <>
          <h3 className={classes.label}>{t('customers.customFields')}</h3>
          <Figures figures={customFields.map(({ name, value }) => ({ label: name, value }))} />
        </>
      )}
      {tags.length > 0 && (
        <>
          <h3 className={classes.label}>{t('customers.tags')}</h3>
          <TagLinks tags={tags} />
        </>
      )}
      {note && (
        <>
          <h3 className={classes.label}>{t('customers.field.note')}</h3>
          <p className={classes.note}>{note}</p>
        </>
      )}
    </section>
  );
}
