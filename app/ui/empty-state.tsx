import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

/**
 * Where nothing is yet: what will stand here, how to begin, and a worked example that shows what good looks like.
 * `exampleLabel` says that it is one ("Så kan det se ut").
 */
export function EmptyState(props: {
  icon: IconName;
  title: string;
  level?: 2 | 3 | undefined;
  actions?: ReactNode;
  exampleLabel?: string | undefined;
  example?: ReactNode;
  children: ReactNode;
}) {
  const { icon, title, level = 2, actions, exampleLabel, example, children } = props;
  const Heading = `h${level}` as const;
  return (
    <div className="g-empty">
      <div>
        <span className="g-empty-icon">
          <Icon name={icon} />
        </span>
        <Heading>{title}</Heading>
        <div className="g-empty-text">{children}</div>
        {actions && <div className="g-row g-empty-actions">{actions}</div>}
      </div>
      {example && (
        <div className="g-example">
          {exampleLabel !== undefined && <p className="g-example-label">{exampleLabel}</p>}
          {example}
        </div>
      )}
    </div>
  );
}
