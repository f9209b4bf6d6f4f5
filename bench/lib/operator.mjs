// An operator signed in to the product's API.
import { ask, password } from './contenders.mjs';

const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { session { token } errors { __typename } } }';

/** Who asks, and the token for who sends something that is no question. */
export async function operator(database, address) {
  const url = `${address}/graphql`;
  const input = { username: 'bench', password: await password(database, 'operator') };
  const { token } = (await ask({ url }, { query, variables: { input } })).data.signIn.session;
  const headers = { Authorization: `Bearer ${token}` };
  return { url, headers, api: async (query, variables) => (await ask({ url, headers }, { query, variables })).data };
}
