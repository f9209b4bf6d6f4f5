// How long and how hard the bench loads; the defaults are those of the reported figures.
const number = (name, usual) => Number(process.env[name] ?? usual);

export const rounds = number('BENCH_ROUNDS', 3);
export const seconds = number('BENCH_SECONDS', 5);
export const connections = number('BENCH_CONNECTIONS', 32);
export const calls = number('BENCH_CALLS', 1_000_000);
export const only = process.env.BENCH_ONLY?.split(',');
export const home = process.env.BENCH_HOME;
export const root = new URL('../../', import.meta.url).pathname;
