import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';
import i18n from './i18n';

// Bottle green, the one accent.
const bottle: MantineColorsTuple = [
  '#eef5f1',
  '#dbeae2',
  '#b7d5c5',
  '#8fbda6',
  '#68a488',
  '#3f8a69',
  '#27785a',
  '#14573f',
  '#0f4935',
  '#0a3828',
];

// Only for what is overdue or cannot be undone.
const red: MantineColorsTuple = [
  '#fcf0ee',
  '#f8dcd8',
  '#efb8b1',
  '#e79388',
  '#e07f73',
  '#cf5648',
  '#b93c2e',
  '#a32c20',
  '#8a2318',
  '#701b12',
];

// Warm greys: paper to ink.
const gray: MantineColorsTuple = [
  '#f7f4ee',
  '#f1ede5',
  '#e7e2d8',
  '#d8d2c5',
  '#bcb5a6',
  '#938c7e',
  '#6b655a',
  '#514c43',
  '#36322c',
  '#1e1c18',
];

// Deep slate: text to ground.
const dark: MantineColorsTuple = [
  '#e4e7ea',
  '#bcc3ca',
  '#9aa4ae',
  '#75808b',
  '#45505b',
  '#333d47',
  '#262e37',
  '#1a2027',
  '#151a20',
  '#101419',
];

const small = '0.8125rem';
const body = '0.875rem';

// Dialogs and panels lie on the page like a sheet of paper.
const raised = { background: 'var(--daybook-surface)' };

export const theme = createTheme({
  colors: { bottle, red, gray, dark },
  primaryColor: 'bottle',
  primaryShade: { light: 7, dark: 6 },
  black: '#1e1c18',
  white: '#fffefb',
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, Menlo, Consolas, monospace',
  fontSizes: { xs: small, sm: body, md: body, lg: '1.25rem', xl: '1.875rem' },
  fontWeights: { regular: '400', medium: '600', bold: '600' },
  lineHeights: { xs: '1.4', sm: '1.5', md: '1.5', lg: '1.35', xl: '1.2' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.35' },
      h2: { fontSize: body, lineHeight: '1.5' },
      h3: { fontSize: body, lineHeight: '1.5' },
    },
  },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '0.25rem', sm: '0.375rem', md: '0.5rem', lg: '0.75rem', xl: '1rem' },
  defaultRadius: 'sm',
  shadows: {
    xs: '0 1px 2px rgb(30 28 24 / 6%)',
    sm: '0 1px 3px rgb(30 28 24 / 8%)',
    md: '0 4px 16px rgb(30 28 24 / 10%)',
    lg: '0 8px 32px rgb(30 28 24 / 14%)',
    xl: '0 16px 48px rgb(30 28 24 / 18%)',
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { styles: { label: { fontWeight: 600 } } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    InputWrapper: { styles: { label: { fontWeight: 600, marginBottom: 4 }, error: { marginTop: 4 } } },
    Overlay: { defaultProps: { backgroundOpacity: 0.4 } },
    Modal: {
      defaultProps: { centered: true, radius: 'lg', transitionProps: { transition: 'fade', duration: 120 } },
      styles: { content: raised, header: raised },
    },
    Drawer: {
      defaultProps: { position: 'right', transitionProps: { duration: 140 } },
      styles: { content: raised, header: raised },
    },
    Tabs: { styles: { root: { '--tab-border-color': 'var(--daybook-hairline)' } } },
    Menu: {
      defaultProps: {
        shadow: 'md',
        position: 'bottom-end',
        transitionProps: { duration: 100 },
        // It would take the focus, and a menu may hold nothing that takes it but its items.
        withInitialFocusPlaceholder: false,
      },
    },
    Combobox: { defaultProps: { shadow: 'md', transitionProps: { duration: 100 } } },
    Tooltip: { defaultProps: { openDelay: 400, transitionProps: { duration: 100 } } },
    Anchor: { defaultProps: { underline: 'hover' } },
    CloseButton: { defaultProps: () => ({ 'aria-label': i18n.t('ui.close') }) },
  },
});

/** Colours Mantine leaves to us, and the few of our own (--daybook-…). */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#faf8f3',
    '--mantine-color-text': '#1e1c18',
    '--mantine-color-dimmed': '#645e53',
    '--mantine-color-placeholder': '#7a7366',
    '--mantine-color-error': '#a32c20',
    '--mantine-color-anchor': '#14573f',
    '--mantine-color-default': '#fffefb',
    '--mantine-color-default-hover': '#f4f1ea',
    '--mantine-color-default-border': '#d8d2c5',
    '--daybook-surface': '#fffefb',
    '--daybook-menu': '#f3efe7',
    '--daybook-hairline': '#e7e2d8',
    '--daybook-hover': '#f3efe7',
    '--daybook-selected': '#e8f0eb',
    '--daybook-accent': '#14573f',
    '--daybook-good': '#27785a',
    '--daybook-waiting': '#b07a1e',
    '--daybook-bad': '#b93c2e',
    '--daybook-neutral': '#938c7e',
  },
  dark: {
    '--mantine-color-body': '#1a2027',
    '--mantine-color-text': '#e4e7ea',
    '--mantine-color-dimmed': '#9aa4ae',
    '--mantine-color-placeholder': '#8a949e',
    '--mantine-color-error': '#ee9d93',
    '--mantine-color-anchor': '#83c4a7',
    '--mantine-color-default': '#222a32',
    '--mantine-color-default-hover': '#2a333c',
    '--mantine-color-default-border': '#3a4550',
    '--daybook-surface': '#20272f',
    '--daybook-menu': '#151a20',
    '--daybook-hairline': '#2d363f',
    '--daybook-hover': '#222a32',
    '--daybook-selected': '#20352f',
    '--daybook-accent': '#83c4a7',
    '--daybook-good': '#68b892',
    '--daybook-waiting': '#d9a441',
    '--daybook-bad': '#e07f73',
    '--daybook-neutral': '#75808b',
  },
});
