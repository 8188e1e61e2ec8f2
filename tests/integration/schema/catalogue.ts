import pg from "pg";
import { loginOf, stores } from "#prisma/roles.ts";

/**
 * What Prisma's schema cannot say of a database, one line each, sorted: checks, exclusions, foreign keys, unique and
 * partial indexes, triggers, functions, generated columns, collations, extensions, and what the app's login may do.
 */
export async function catalogueOf(url: string): Promise<string[]> {
  const connection = new pg.Client({ connectionString: url });
  await connection.connect();
  try {
    const lines: string[] = [];
    for (const [kind, sql] of Object.entries(questions)) {
      const { rows } = await connection.query<{ line: string }>(sql);
      lines.push(...rows.map(({ line }) => `${kind} ${line.replaceAll(/\s+/g, " ")}`));
    }
    return lines.sort();
  } finally {
    await connection.end();
  }
}

const schemas = `('public', ${stores.map((store) => `'${store}'`).join(", ")})`;
const ours = `n.nspname IN ${schemas} AND c.relname <> '_prisma_migrations'`;
/** What lies in a store is named with it. */
const table = "CASE WHEN n.nspname = 'public' THEN '' ELSE n.nspname || '.' END || c.relname";
/** What an extension brought belongs to the extension. */
const own = (object: string) => `NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = ${object} AND d.deptype = 'e')`;

const questions: Readonly<Record<string, string>> = {
  constraint: `
    SELECT ${table} || ' ' || k.conname || ': ' || pg_get_constraintdef(k.oid) AS line
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${ours} AND k.contype IN ('c', 'f', 'u', 'x')`,
  index: `
    SELECT ${table} || ' ' || i.relname || ': ' || substring(pg_get_indexdef(x.indexrelid) FROM 'USING .*$') ||
      CASE WHEN x.indisunique THEN ' UNIQUE' ELSE '' END AS line
    FROM pg_index x JOIN pg_class c ON c.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${ours} AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = x.indexrelid AND k.contype = 'x')`,
  trigger: `
    SELECT ${table} || ' ' || t.tgname || ': ' ||
      regexp_replace(pg_get_triggerdef(t.oid), '^CREATE (CONSTRAINT )?TRIGGER \\S+ ', '\\1') ||
      CASE t.tgenabled WHEN 'O' THEN '' ELSE ' (not enabled)' END AS line
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${ours} AND NOT t.tgisinternal`,
  function: `
    SELECT p.proname || '(' || pg_get_function_identity_arguments(p.oid) || '): ' || l.lanname || ' ' ||
      CASE WHEN p.prosecdef THEN 'as its owner ' ELSE '' END || md5(p.prosrc) AS line
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace JOIN pg_language l ON l.oid = p.prolang
    WHERE n.nspname IN ${schemas} AND ${own("p.oid")}`,
  generated: `
    SELECT ${table} || '.' || a.attname || ': ' || pg_get_expr(d.adbin, d.adrelid) AS line
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum WHERE ${ours} AND a.attgenerated <> ''`,
  collation: `
    SELECT ${table} || '.' || a.attname || ': ' || k.collname || CASE WHEN k.collisdeterministic THEN '' ELSE ' (not deterministic)' END AS line
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_collation k ON k.oid = a.attcollation WHERE ${ours} AND c.relkind = 'r' AND k.collname NOT IN ('default', 'C')`,
  extension: "SELECT extname AS line FROM pg_extension WHERE extname <> 'plpgsql'",
  // Prisma's schema says it of the others.
  column: `
    SELECT n.nspname || '.' || c.relname || '.' || a.attname || ': ' || format_type(a.atttypid, a.atttypmod) ||
      CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END AS line
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${ours} AND n.nspname <> 'public' AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped`,
  ...mayOf("genombrott_app", true),
  ...Object.assign({}, ...stores.map((store) => mayOf(loginOf(store), false))),
};

/** What a login may; `everywhere`: with a line for each table of which it may nothing. */
function mayOf(login: string, everywhere: boolean): Record<string, string> {
  const inSchemas = `('public', 'pgboss', ${stores.map((store) => `'${store}'`).join(", ")})`;
  return {
    [`${login} may`]: `
    SELECT ${table} || ': ' ||
      coalesce(string_agg(p, ', ' ORDER BY p) FILTER (WHERE has_table_privilege('${login}', c.oid, p)), 'nothing') AS line
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace,
      unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) AS p
    WHERE n.nspname IN ${inSchemas} AND c.relkind IN ('r', 'p', 'v', 'm') AND ${own("c.oid")}
    GROUP BY n.nspname, c.relname
    HAVING ${everywhere} OR bool_or(has_table_privilege('${login}', c.oid, p))`,
    [`${login} may with one column of`]: `
    SELECT ${table} || ': ' || string_agg(p || ' ' || a.attname, ', ' ORDER BY p, a.attname) AS line
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid,
      unnest(ARRAY['SELECT', 'INSERT', 'UPDATE']) AS p
    WHERE n.nspname IN ${schemas} AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
      AND has_column_privilege('${login}', c.oid, a.attnum, p) AND NOT has_table_privilege('${login}', c.oid, p)
    GROUP BY n.nspname, c.relname`,
    [`${login} may in the schema`]: `
    SELECT nspname || ': ' || concat_ws(', ', CASE WHEN has_schema_privilege('${login}', oid, 'USAGE') THEN 'USAGE' END,
      CASE WHEN has_schema_privilege('${login}', oid, 'CREATE') THEN 'CREATE' END) AS line
    FROM pg_namespace WHERE nspname IN ${inSchemas}`,
  };
}
