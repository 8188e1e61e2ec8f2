import type { ReactNode } from "react";
import { Link } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import type { StartTest } from "../types.ts";

/** Tests as a quiet list. `under` is a line of more for each; `stateOf` says how it stands. */
export function TestList(props: {
  label: string;
  tests: readonly StartTest[];
  stateOf: (test: StartTest) => ReactNode;
  detail?: (test: StartTest) => ReactNode;
}) {
  const { label, tests, stateOf, detail } = props;
  const t = useT("start");
  return (
    <List label={label}>
      {tests.map((test) => (
        <ListItem
          key={test.id}
          title={<Link to={`/teams/${test.teamId}/cycles/${test.id}`}>{test.what || t("own.untitled")}</Link>}
          detail={detail ? detail(test) : t("test.detail", test)}
          end={stateOf(test)}
        >
          {test.state === "closed" && test.learned && <p className="mt-1">{test.learned}</p>}
        </ListItem>
      ))}
    </List>
  );
}
