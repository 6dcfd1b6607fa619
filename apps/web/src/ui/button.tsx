import type { ComponentProps } from 'react';
import { Link, type LinkProps } from 'react-router';

type Look = 'primary' | 'secondary' | 'quiet' | 'danger';
type ButtonProps = Omit<ComponentProps<'button'>, 'type'> & {
  look?: Look;
  type?: 'button' | 'submit';
  busy?: boolean;
};

/** A button. While `busy` it stays focusable and ignores presses, and its words should say what goes on. */
export function Button({
  look = 'primary',
  type = 'button',
  busy = false,
  className,
  onClick,
  'aria-disabled': disabled,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={classOf(look, className)}
      aria-busy={busy || undefined}
      aria-disabled={busy || disabled}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    />
  );
}

/** A link that looks like a button, for going somewhere. */
export function ButtonLink({
  look = 'primary',
  className,
  ...rest
}: Omit<LinkProps, 'className'> & { look?: Look; className?: string }) {
  return <Link {...rest} className={classOf(look, className)} />;
}

/** A button-like link that the browser follows itself: a file, an app, another site. */
export function ButtonAnchor({
  look = 'primary',
  className,
  children,
  ...rest
}: ComponentProps<'a'> & { look?: Look }) {
  return (
    <a {...rest} className={classOf(look, className)}>
      {children}
    </a>
  );
}

function classOf(look: Look, more: string | undefined): string {
  return `button button-${look}${more === undefined ? '' : ` ${more}`}`;
}
