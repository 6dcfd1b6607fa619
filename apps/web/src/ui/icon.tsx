const paths = {
  search:
    'M10.5 4a6.5 6.5 0 1 0 4.03 11.6l4.43 4.44 1.08-1.08-4.44-4.43A6.5 6.5 0 0 0 10.5 4Zm0 1.5a5 5 0 1 1 0 10 5 5 0 0 1 0-10Z',
  'arrow-right': 'm13.5 5.5-1.06 1.06 4.69 4.69H4v1.5h13.13l-4.69 4.69 1.06 1.06 6.5-6.5-6.5-6.5Z',
  'arrow-left': 'm10.5 5.5 1.06 1.06-4.69 4.69H20v1.5H6.87l4.69 4.69-1.06 1.06L4 12l6.5-6.5Z',
  person:
    'M12 3.5a4.25 4.25 0 1 0 0 8.5 4.25 4.25 0 0 0 0-8.5ZM9.25 7.75a2.75 2.75 0 1 1 5.5 0 2.75 2.75 0 0 1-5.5 0ZM12 13.5c-4.1 0-7.5 2.6-7.5 6V21h15v-1.5c0-3.4-3.4-6-7.5-6Zm-6 6c0-2.35 2.55-4.5 6-4.5s6 2.15 6 4.5H6Z',
  clock:
    'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM5 12a7 7 0 1 1 14 0 7 7 0 0 1-14 0Zm6.25-4.5h1.5v4.2l3.05 3.04-1.06 1.06-3.49-3.49V7.5Z',
  check: 'm9.5 16.4-4.4-4.4L4 13.1l5.5 5.5L20.1 8 19 6.9l-9.5 9.5Z',
  'check-circle':
    'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM5 12a7 7 0 1 1 14 0 7 7 0 0 1-14 0Zm6 1.94 4.2-4.2 1.06 1.06L11 16.06 7.74 12.8l1.06-1.06L11 13.94Z',
  info: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM5 12a7 7 0 1 1 14 0 7 7 0 0 1-14 0Zm6.1-4.9h1.8v1.8h-1.8V7.1Zm.15 3.4h1.5v6.4h-1.5v-6.4Z',
  warning:
    'M12 3.4 2.6 20h18.8L12 3.4Zm0 3.05 6.83 12.05H5.17L12 6.45Zm-.75 3.8h1.5v4.4h-1.5v-4.4Zm-.1 5.5h1.7v1.7h-1.7v-1.7Z',
  lock: 'M12 3a4.5 4.5 0 0 0-4.5 4.5V10H5.5v10.5h13V10h-2V7.5A4.5 4.5 0 0 0 12 3Zm3 7H9V7.5a3 3 0 1 1 6 0V10Zm-8 1.5h10V19H7v-7.5Z',
  document:
    'M6 3.5v17h12V8.44L13.06 3.5H6Zm1.5 1.5h4.75v4.25h4.25V19h-9V5Zm6.25 1.31 1.44 1.44h-1.44V6.31ZM9 12h6v1.5H9V12Zm0 3h6v1.5H9V15Z',
  download:
    'M11.25 4v8.63L8.06 9.44 7 10.5l5 5 5-5-1.06-1.06-3.19 3.19V4h-1.5ZM5 15v5h14v-5h-1.5v3.5h-11V15H5Z',
  phone: 'M7.5 2.5v19h9v-19h-9ZM9 4h6v13H9V4Zm0 14.5h6V20H9v-1.5Z',
  computer: 'M4 4.5v11.5h6.5v2.5H8V20h8v-1.5h-2.5V16H20V4.5H4ZM5.5 6h13v8.5h-13V6Z',
  globe:
    'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM5 12a7 7 0 1 1 14 0 7 7 0 0 1-14 0Zm7-8.5a4.25 8.5 0 1 0 0 17 4.25 8.5 0 0 0 0-17ZM12 5a2.75 7 0 1 1 0 14 2.75 7 0 0 1 0-14Zm-7 6.25v1.5h14v-1.5H5Z',
  attachment:
    'M15.5 6.5v9.75a3.5 3.5 0 1 1-7 0V6.25a2 2 0 1 1 4 0v9.25a.5.5 0 0 1-1 0V7.5H10v8a2 2 0 1 0 4 0V6.25a3.5 3.5 0 1 0-7 0v10a5 5 0 0 0 10 0V6.5h-1.5Z',
} as const;
export type IconName = keyof typeof paths;

/** A picture that repeats what the words beside it say; hidden from assistive technology. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg
      className={`icon${className === undefined ? '' : ` ${className}`}`}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
