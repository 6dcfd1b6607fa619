/** A picture of a calendar; the words stand beside it. */
export function CalendarIcon() {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M7.5 3v2H4v15.5h16V5h-3.5V3H15v2H9V3H7.5Zm-2 3.5h2V8H9V6.5h6V8h1.5V6.5h2v3h-13v-3Zm0 4.5h13v8h-13v-8Zm2 2v1.8h1.8V13H7.5Zm3.6 0v1.8h1.8V13h-1.8Zm3.6 0v1.8h1.8V13h-1.8Z" />
    </svg>
  );
}
