import type { ReactNode } from "react";

/**
 * Facts about one thing, each with an `id` where two are called the same. `wide` puts names beside values where there is
 * room; without it they stand above.
 */
export function KeyValues(props: {
  items: readonly { id?: string; key: string; value: ReactNode }[];
  wide?: boolean | undefined;
}) {
  return (
    <dl className={props.wide ? "g-key-values g-key-values-wide" : "g-key-values"}>
      {props.items.map((item) => (
        <div key={item.id ?? item.key}>
          <dt>{item.key}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
