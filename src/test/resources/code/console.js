// Keeps what a page prints, as Node would print simple values, and knows when its timers have come to an end.
(() => {
  const pending = new Set();
  const lines = [];
  let quiet = 0;
  const { setTimeout: later, clearTimeout: notLater, setInterval: again, clearInterval: notAgain } = globalThis;

  globalThis.setTimeout = (task, delay, ...rest) => {
    const id = later(() => {
      pending.delete(id);
      typeof task === "function" ? task(...rest) : globalThis.eval(task);
    }, delay);
    pending.add(id);
    return id;
  };
  globalThis.setInterval = (task, delay, ...rest) => {
    const id = again(task, delay, ...rest);
    pending.add(id);
    return id;
  };
  globalThis.clearTimeout = (id) => (pending.delete(id), notLater(id));
  globalThis.clearInterval = (id) => (pending.delete(id), notAgain(id));

  const scalar = (value) => {
    if (typeof value === "bigint") return `${value}n`;
    if (typeof value === "function") return value.name ? `[Function: ${value.name}]` : "[Function (anonymous)]";
    return Object.is(value, -0) ? "-0" : String(value);
  };
  const key = (name) => (typeof name === "symbol" ? `[${String(name)}]` : /^[\w$]+$/.test(name) ? name : `'${name}'`);
  const entries = (value) => Reflect.ownKeys(value)
      .filter((name) => Object.prototype.propertyIsEnumerable.call(value, name))
      .map((name) => `${key(name)}: ${inner(value[name])}`);
  const within = (open, items, close) => (items.length ? `${open} ${items.join(", ")} ${close}` : open + close);
  const inner = (value) => (typeof value === "string" ? `'${value}'` : shown(value));
  const shown = (value) => {
    if (value === null || typeof value !== "object") return scalar(value);
    if (value instanceof Error) return `${value.name}: ${value.message}`;
    if (Array.isArray(value)) return within("[", Array.from(value, inner), "]");
    if (value instanceof Map) return within(`Map(${value.size}) {`, [...value].map(([k, v]) => `${inner(k)} => ${inner(v)}`), "}");
    if (value instanceof Set) return within(`Set(${value.size}) {`, [...value].map(inner), "}");
    const name = Object.getPrototypeOf(value)?.constructor?.name;
    const label = name === "Object" ? "" : name ? `${name} ` : "[Object: null prototype] ";
    return label + within("{", entries(value), "}");
  };

  for (const name of ["log", "info", "debug"]) {
    console[name] = (...values) => {
      lines.push(values.map((value) => (typeof value === "string" ? value : shown(value))).join(" "));
    };
  }

  globalThis.printed = {
    lines,
    /** Whether nothing is to come: several looks in a row found no timer pending. */
    isSettled: () => (quiet = pending.size === 0 ? quiet + 1 : 0) > 3,
  };
})();
