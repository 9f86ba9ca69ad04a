// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which customers are the same, and which might be. The same: equal credit code, or equal name and address without
// codes that differ. Might be: names that differ only in their legal form (食品有限公司, 食品厂) or sound alike
// (嘉禾轴承, 佳禾轴承). Time per look-up does not grow with the number of customers. Not shared between threads.
#pragma once

#include "base/id.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace roadbook {

struct Customer {
    std::size_t row = 0; // of a ledger, or
    Id account;          // of the store
    std::string name;
    std::string creditCode; // canonical
    std::string address;
};

// A company's name without what tells only its legal form: 曾记食品有限公司 -> 曾记食品. Branches keep their whole
// name: they are customers of their own.
std::string nameCore(std::string_view name);

class CustomerIndex {
public:
    void add(Customer customer);

    // The first customer added that is surely this one; null when there is none.
    const Customer* same(const Customer& customer) const;
    // The first one whose name resembles this one's.
    const Customer* similar(const Customer& customer) const;
    // The first one whose code differs in the check digit only.
    const Customer* sameButCheckDigit(const Customer& customer) const;

private:
    const Customer* at(const std::unordered_map<std::string, std::size_t>& map, const std::string& key) const;

    std::vector<Customer> m_customers;
    std::unordered_map<std::string, std::size_t> m_byCode;
    std::unordered_map<std::string, std::size_t> m_byCodeStem;
    std::unordered_map<std::string, std::vector<std::size_t>> m_byNameAndAddress;
    std::unordered_map<std::string, std::vector<std::size_t>> m_bySound; // pinyin of the core
};

} // namespace roadbook
