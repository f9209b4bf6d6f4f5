// Valid documents of 200 fields each, no two alike, over the product's own schema: nested selections, aliases, variables and fragments.
import { isCompositeType, isInputObjectType, isLeafType, isNonNullType, isObjectType, getNamedType } from 'graphql';

const fields = 200;

export function documents(schema, count, seed = 1) {
  let state = seed;
  const chance = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
  return Array.from({ length: count }, (_, index) => document(schema, chance, index));
}

function document(schema, chance, index) {
  const left = { fields };
  const variables = [];
  const fragments = [];
  const roots = Object.values(schema.getQueryType().getFields()).filter((field) => isObjectType(getNamedType(field.type)));
  let body = '';
  while (left.fields > 0) {
    body += select(roots[chance(roots.length)], 1, { chance, left, variables, fragments, index });
  }

  const declared = variables.length ? `(${variables.map(({ name, type }) => `$${name}: ${type}`).join(', ')})` : '';
  return `query Document${index}${declared} {\n${body}}\n${fragments.join('')}`;
}

function select(field, depth, writing) {
  const { left, variables, index } = writing;
  left.fields--;
  const given = field.args.filter((argument) => isNonNullType(argument.type) || isInputObjectType(getNamedType(argument.type)) || argument.name === 'first');
  const passed = given.map((argument) => {
    variables.push({ name: `v${variables.length}`, type: argument.type });
    return `${argument.name}: $v${variables.length - 1}`;
  });
  const alias = `f${index}_${left.fields}: `;
  const type = getNamedType(field.type);
  return `${'  '.repeat(depth)}${alias}${field.name}${passed.length ? `(${passed.join(', ')})` : ''}${isCompositeType(type) ? selection(type, depth, writing) : ''}\n`;
}

function selection(type, depth, writing) {
  const { chance, left, fragments } = writing;
  const all = Object.values(type.getFields?.() ?? {});
  const leaves = all.filter((field) => isLeafType(getNamedType(field.type)) && field.args.length === 0);
  const deeper = depth > 6 ? [] : all.filter((field) => isObjectType(getNamedType(field.type)));
  let body = '';
  for (const leaf of leaves.filter(() => chance(2) === 0)) {
    if (left.fields > 0) {
      body += select(leaf, depth + 1, writing);
    }
  }

  for (let time = 0; time < 2 && deeper.length && left.fields > 0; time++) {
    body += select(deeper[chance(deeper.length)], depth + 1, writing);
  }

  body ||= `${'  '.repeat(depth + 1)}__typename\n`;
  if (chance(4) > 0) {
    return ` {\n${body}${'  '.repeat(depth)}}`;
  }

  const name = `Part${fragments.length}`;
  fragments.push(`fragment ${name} on ${type.name} {\n${body}}\n`);
  return ` { ...${name} }`;
}
