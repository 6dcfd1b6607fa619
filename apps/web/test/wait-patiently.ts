// Where a test has a page, what is to come to it may take longer than the second that is usual.
if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/react');
  configure({ asyncUtilTimeout: 15_000 });
}
