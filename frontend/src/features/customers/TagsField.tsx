import { TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useField } from '../../ui';
import { longestTag, mostTags } from './tags';
import { useTags } from './useTags';

interface TagsFieldProps {
  value: string[];
  onChange: (tags: string[]) => void;
  /** What is being typed, before it is a tag. */
  typed: string;
  onType: (typed: string) => void;
}

/** A customer's tags; those the shop uses already are offered. */
export function TagsField({ value, onChange, typed, onType }: TagsFieldProps) {
  const { t } = useTranslation();
  return (
    <TagsInput
      {...useField('tags')}
      label={t('customers.tags')}
      placeholder={value.length === 0 ? t('customers.tag.hint') : undefined}
      data={useTags().map(({ tag }) => tag)}
      value={value}
      onChange={onChange}
      searchValue={typed}
      onSearchChange={onType}
      maxTags={mostTags}
      maxLength={longestTag}
      openOnFocus={false}
      autoComplete="off"
    />
  );
}
