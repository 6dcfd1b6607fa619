import { useEffect, useRef, type ReactNode } from 'react';

type QrCodeProps = {
  svg: string;
  alt: string;
  steps: readonly string[];
  /** What more there is to know of it. */
  note?: ReactNode;
};

/** A code to scan, and how one does it. Black on white whatever the colours of the page are. */
export function QrCode({ svg, alt, steps, note }: QrCodeProps) {
  const picture = useRef<HTMLImageElement>(null);
  useEffect(() => {
    // A camera needs all of it, and in a low window the heading alone fills the view.
    picture.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div className="qr">
      <img
        ref={picture}
        className="qr-code"
        src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
        alt={alt}
        width={272}
        height={272}
      />
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {note !== undefined && <p className="soft">{note}</p>}
    </div>
  );
}
