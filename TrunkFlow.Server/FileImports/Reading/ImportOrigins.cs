using static TrunkFlow.Server.FileImports.Reading.ImportColumn;

namespace TrunkFlow.Server.FileImports.Reading;

/// <summary>The tables that are known: those of other systems before the words people use themselves.</summary>
internal static class ImportOrigins
{
    public static readonly ImportOrigin[] All =
    [
        new("MagnusBilling (pkg_user)", ImportKind.Customers, ["username", "idgroup", "typepaid"],
            (ForeignId, ["id"]), (Code, ["username"]), (FirstName, ["firstname"]), (LastName, ["lastname"]), (LegalName, ["companyname"]), (Name, ["commercialname"]),
            (TaxId, ["doc", "vat"]), (Email, ["email"]), (Phone, ["mobile", "phone"]), (BillingMode, ["typepaid"]), (Plan, ["idplanname", "plan"]), (CreditLimit, ["creditlimit"]), (Balance, ["credit"]),
            (MaxChannels, ["calllimit"]), (MaxCallsPerSecond, ["cpslimit"]), (Active, ["active"])),
        new("A2Billing (cc_card)", ImportKind.Customers, ["username", "useralias"],
            (ForeignId, ["id"]), (Code, ["username"]), (FirstName, ["firstname"]), (LastName, ["lastname"]), (LegalName, ["companyname"]), (TaxId, ["vatrn"]), (Email, ["email"]),
            (Phone, ["phone"]), (BillingMode, ["typepaid"]), (CreditLimit, ["creditlimit"]), (Balance, ["credit"]), (Active, ["status", "activated"])),
        new("MagnusBilling (pkg_sip)", ImportKind.Extensions, ["iduser", "name", "accountcode"],
            (Number, ["alias"]), (Username, ["name"]), (Customer, ["accountcode", "iduserusername"]), (CustomerForeignId, ["iduser"]), (CallerId, ["callerid"]), (CallerIdNumber, ["cidnumber"]),
            (ImportColumn.Codecs, ["allow"]), (RingSeconds, ["dialtimeout"])),
        new("A2Billing (cc_sip_buddies)", ImportKind.Extensions, ["idcccard", "name"],
            (Number, ["regexten"]), (Username, ["name"]), (Customer, ["accountcode"]), (CustomerForeignId, ["idcccard"]), (CallerId, ["callerid"]), (CallerIdNumber, ["cidnumber"]), (ImportColumn.Codecs, ["allow"])),
        // What a number cost once was paid over there, so it is not charged again.
        new("A2Billing (cc_did)", ImportKind.Dids, ["did", "idccdidgroup"],
            (Number, ["did"]), (CustomerForeignId, ["iduser"]), (MonthlySell, ["fixrate"]), (InboundPrice, ["sellingrate"])),
        new("MagnusBilling (pkg_did)", ImportKind.Dids, ["did", "iduser"],
            (Number, ["did"]), (Customer, ["iduserusername"]), (CustomerForeignId, ["iduser"]), (MonthlySell, ["fixrate"]), (InboundPrice, ["sellingrate1", "sellingrate"])),
        new(null, ImportKind.Customers, [],
            (Code, ["codigo", "code", "codcliente", "codigodocliente", "conta", "account", "accountcode", "username", "usuario", "login"]),
            (Name, ["nome", "name", "cliente", "customer", "nomefantasia", "fantasia", "tradename", "nomedocliente"]),
            (LegalName, ["razaosocial", "legalname", "companyname", "empresa", "company"]), (FirstName, ["firstname", "primeironome"]), (LastName, ["lastname", "sobrenome"]),
            (TaxId, ["cnpjcpf", "cpfcnpj", "cnpjoucpf", "cnpj", "cpf", "documento", "taxid", "taxnumber", "doc", "vat"]),
            (ImportColumn.CustomerType, ["tipo", "type", "customertype", "tipodecliente"]), (Active, ["ativo", "active", "situacao", "status", "estado"]),
            (Plan, ["plano", "plan", "tariffplan", "planodetarifas", "planotarifario", "tabela"]), (BillingMode, ["cobranca", "billing", "billingmode", "modalidade", "pagamento", "typepaid", "prepos"]),
            (CreditLimit, ["limitedecredito", "limitecredito", "creditlimit", "limite"]), (Balance, ["saldo", "balance", "credito", "credit", "saldoinicial"]),
            (DailySpendLimit, ["gastopordia", "limitediario", "limitepordia", "gastomaximopordia", "dailyspendlimit", "dailylimit"]),
            (MaxChannels, ["canais", "channels", "maxchannels", "chamadassimultaneas", "canaissimultaneos", "calllimit", "limitedecanais"]),
            (MaxCallsPerSecond, ["cps", "maxcps", "chamadasporsegundo", "maxcallspersecond", "cpslimit"]),
            (Contact, ["contato", "contact", "contactname", "responsavel", "nomedocontato"]), (Email, ["email", "contactemail", "emaildocontato"]),
            (Phone, ["telefone", "phone", "contactphone", "celular", "mobile", "fone"]), (AreaCode, ["ddd", "areacode", "ddddocliente"]),
            (Address, ["ip", "ips", "endereco", "enderecoip", "address", "ipaddress", "trunkip", "host", "ipdotronco"]), (TechPrefix, ["prefixotecnico", "techprefix", "prefixodacentral"]), (ForeignId, ["id"])),
        new(null, ImportKind.Dids, [],
            (Number, ["numero", "number", "did", "telefone", "phone", "e164", "linha", "ddr"]), (Customer, ["cliente", "customer", "codigodocliente", "codigo", "code", "conta", "account", "accountcode", "username", "usuario", "cpfcnpj", "cnpj"]),
            (Provider, ["operadora", "provider", "fornecedor", "carrier"]), (Gateway, ["gateway", "chegapor", "rota", "trunk", "tronco"]),
            (MonthlyBuy, ["custopormes", "customensal", "monthlybuy", "monthlycost", "custo"]),
            (MonthlySell, ["mensalidade", "valormensal", "precopormes", "monthlysell", "monthly", "monthlyprice", "fixrate", "mensal", "valor"]),
            (SetupSell, ["instalacao", "adesao", "ativacao", "setup", "setupsell", "taxadeinstalacao"]), (InboundPrice, ["precominutorecebido", "minutorecebido", "inboundprice", "inboundpriceperminute", "sellingrate"]),
            (MaxChannels, ["canais", "channels", "maxchannels", "chamadassimultaneas"]), (Destination, ["destino", "destination", "ramal", "extension", "ondetoca", "toca", "tocaem"])),
        new(null, ImportKind.Extensions, [],
            (Number, ["ramal", "numero", "number", "extension", "exten", "regexten"]), (Name, ["nome", "name", "pessoa", "usuariodoramal", "descricao", "description", "fullname"]),
            (Customer, ["cliente", "customer", "codigodocliente", "codigo", "code", "conta", "account", "accountcode", "cpfcnpj", "cnpj"]), (Username, ["usuario", "username", "user", "login", "sipuser"]),
            (CallerId, ["callerid", "bina"]), (CallerIdNumber, ["numeromostrado", "numerodesaida", "calleridnumber", "cidnumber", "binanumero", "numeronasaida"]),
            (ImportColumn.Codecs, ["codecs", "codec", "allow"]), (MaxContacts, ["aparelhos", "telefones", "maxcontacts", "contatos"]), (RingSeconds, ["toque", "segundosdetoque", "ringseconds", "tempodetoque"]),
            (MayCallOut, ["ligafora", "ligaparafora", "maycallout", "chamadasexternas"]), (Active, ["ativo", "active", "enabled", "situacao", "status", "estado"])),
    ];
}
